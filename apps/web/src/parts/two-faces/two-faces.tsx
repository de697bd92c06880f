import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useWords } from '../../words/use-words.js';
import './two-faces.css';

interface TwoFacesProps {
  /** The question, for who listens. */
  label: string;
  value: 'GLAD' | 'NOT_GLAD' | undefined;
  onChange: (face: 'GLAD' | 'NOT_GLAD') => void;
}

/** Two faces of one size, with their words: how parents felt about it (R40). None is favoured. */
export function TwoFaces({ label, value, onChange }: TwoFacesProps) {
  const say = useWords();
  return (
    <ToggleButtonGroup
      className="two-faces"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection={value !== undefined}
      selectedKeys={value ? [value] : []}
      onSelectionChange={(keys) => onChange(keys.has('GLAD') ? 'GLAD' : 'NOT_GLAD')}
    >
      {(['GLAD', 'NOT_GLAD'] as const).map((face) => (
        <ToggleButton key={face} id={face} className="two-faces__one">
          <svg width="48" height="48" viewBox="0 0 48 48" fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" aria-hidden="true">
            <circle cx="24" cy="24" r="20" />
            <path d="M17 19v1M31 19v1" strokeWidth="3.5" />
            <path d={face === 'GLAD' ? 'M15 28c3 6 15 6 18 0' : 'M16 32c3-4 13-4 16 0'} />
          </svg>
          {say(`parts.face.${face}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
