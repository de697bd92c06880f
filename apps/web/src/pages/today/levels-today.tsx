import { LinkButton } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { useWords } from '../../words/use-words.js';

/** Who runs a samenwerkingsverband: its levels of support, and no child (R27). */
export function LevelsToday() {
  const say = useWords();
  return (
    <div className="today">
      <Card title={say('scale.title')}>
        <div className="flow">
          <p>{say('scale.lead.region')}</p>
          <div>
            <LinkButton kind="fill" href="/niveaus">
              {say('scale.open')}
            </LinkButton>
          </div>
        </div>
      </Card>
    </div>
  );
}
