import { useRef, type ReactNode } from 'react';
import { saveFile } from '../../session/save-file.js';
import { useWords } from '../../words/use-words.js';
import { Button } from '../button/button.js';
import { Card } from '../card/card.js';
import { tell } from '../toast/toast.js';
import { pictureOf } from './picture-file.js';

interface ChartCardProps {
  /** The message of the picture, as a heading. */
  title: string;
  note?: ReactNode;
  /** Name of the picture as a file, without its ending. */
  file: string;
  level?: 2 | 3;
  children: ReactNode;
}

/** A chart with its heading; its picture can be kept as PNG while it stands there. */
export function ChartCard({ title, note, file, level = 2, children }: ChartCardProps) {
  const say = useWords();
  const box = useRef<HTMLDivElement>(null);
  const keep = async () => {
    const drawing = box.current?.querySelector<SVGSVGElement>('svg[role=img]');
    if (drawing) saveFile(`${file}.png`, await pictureOf(drawing, title));
    else tell(say('parts.chart.noPicture'));
  };
  return (
    <div ref={box} className="chart-card">
      <Card
        title={title}
        note={note}
        level={level}
        actions={
          <Button kind="words" size="desk" onPress={() => void keep()}>
            {say('parts.chart.png')}
            <span className="hidden-visually"> {title}</span>
          </Button>
        }
      >
        {children}
      </Card>
    </div>
  );
}
