import { useWords } from '../../words/use-words.js';

/** The line that gives the app its name, from 0 to 12, with the handover on it. Only to look at. */
export function LifeLine() {
  const say = useWords();
  return (
    <svg className="life-line" viewBox="0 0 640 132" aria-hidden="true">
      <path className="life-line__path" d="M16 108C120 108 150 84 226 70S360 58 424 44 560 18 624 16" />
      <circle className="life-line__dot" cx="16" cy="108" r="5" />
      <circle className="life-line__dot" cx="624" cy="16" r="5" />
      <circle className="life-line__handover" cx="226" cy="70" r="11" />
      <text x="16" y="130" textAnchor="middle">
        0
      </text>
      <text x="120" y="124" textAnchor="middle">
        {say('login.line.childcare')}
      </text>
      <text x="226" y="103" textAnchor="middle" className="life-line__name">
        {say('login.line.handover')}
      </text>
      <text x="424" y="76" textAnchor="middle">
        {say('login.line.school')}
      </text>
      <text x="624" y="40" textAnchor="middle">
        12
      </text>
    </svg>
  );
}
