import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { Answer } from '../../session/answer.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDays } from '../../words/use-days.js';
import { useWords, type Say } from '../../words/use-words.js';
import { Editor } from './editor.js';
import { LevelList } from './level-list.js';
import { beginScale, ownScalesQuery, type Level, type Version } from './support-levels.query.js';

/** What a samenwerkingsverband is writing, and what it published. */
export function OwnLevels() {
  const say = useWords();
  const days = useDays();
  const answer = useAnswer(ownScalesQuery, {});
  return (
    <Answer query={answer}>
      {({ supportScaleDraft: draft, supportScaleVersions: versions }) => (
        <div className="flow">
          {draft ? <Editor key={draft.id} draft={draft} number={(versions[0]?.number ?? 0) + 1} /> : <Begin newest={versions[0]} />}
          {versions.map(({ id, number, title, publishedOn, levels }) => (
            <Card key={id} title={say('scale.version', { number, title })} note={say('scale.publishedOn', { day: days.long(publishedOn) })}>
              <LevelList levels={levels} />
            </Card>
          ))}
        </div>
      )}
    </Answer>
  );
}

function Begin({ newest }: { newest?: Version }) {
  const say = useWords();
  const act = useAct(beginScale, { intent: 'begin-scale' });
  const levels = newest?.levels ?? firstLevels(say);
  return (
    <Card title={say('scale.next')}>
      <div className="flow">
        <p>{say('scale.next.text')}</p>
        <div>
          <Button
            kind="fill"
            isPending={act.isPending}
            onPress={() =>
              act.press({
                title: newest?.title ?? say('scale.title'),
                levels: levels.map(({ code, label, needsOpp, needsTlv }) => ({ code, label, needsOpp, needsTlv })),
              })
            }
          >
            {say('scale.begin')}
          </Button>
        </div>
        {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      </div>
    </Card>
  );
}

/** Three levels to begin with, where nothing was published yet. */
function firstLevels(say: Say): Level[] {
  const level = (code: string, label: string, needsOpp: boolean, needsTlv: boolean): Level => ({ code, label, needsOpp, needsTlv });
  return [
    level('1', say('scale.first.base'), false, false),
    level('2', say('scale.first.extra'), true, false),
    level('3', say('scale.first.special'), true, true),
  ];
}
