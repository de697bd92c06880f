import { useState, type ReactNode } from 'react';
import { useWords } from '../../words/use-words.js';
import { Button } from '../button/button.js';
import './as-table.css';

interface AsTableProps {
  /** The picture's message in one sentence, for everyone (U5). */
  sentence?: ReactNode;
  /** The same figures in words, made only when asked for. */
  table: () => ReactNode;
  /** Key or remark at the foot, beside the toggle. */
  foot?: ReactNode;
  /** The picture. */
  children: ReactNode;
}

/** A picture with its sentence and the button *Toon als tabel*: no chart goes without (product 6.1). Paper shows the picture. */
export function AsTable({ sentence, table, foot, children }: AsTableProps) {
  const say = useWords();
  const [asTable, setAsTable] = useState(false);
  return (
    <div className="as-table">
      {sentence ? <p className="as-table__sentence">{sentence}</p> : null}
      {asTable ? table() : children}
      <div className="as-table__foot">
        {foot}
        <span className="as-table__toggle screen-only">
          <Button kind="words" size="desk" onPress={() => setAsTable(!asTable)}>
            {say(asTable ? 'parts.table.showPicture' : 'parts.table.show')}
          </Button>
        </span>
      </div>
    </div>
  );
}
