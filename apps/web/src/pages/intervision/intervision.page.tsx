import { Link } from 'react-aria-components';
import { HintedText } from '../../coaching/hinted-text.js';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { Page } from '../../parts/page/page.js';
import { SaveState } from '../../parts/save-state/save-state.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useDraft } from '../../session/use-draft.js';
import { useWords } from '../../words/use-words.js';
import { askIntervision, boardQuery } from './intervision.query.js';
import { QuestionCard } from './question-card.js';
import './intervision.css';

/** The shortest and longest question, in characters. */
const [LEAST, MOST] = [10, 500];

/** *Intervisie*: who coaches alone lays a question before coaches of other organisations, without a child and without a name (X14). */
export function IntervisionPage() {
  const say = useWords();
  const answer = useAnswer(boardQuery, {});
  return (
    <PageAnswer query={answer}>
      {({ intervisionBoard }) => (
        <Page
          width="narrow"
          title={say('intervision.title')}
          tabTitle={say('intervision.title')}
          back={<Link href="/">{say('general.today')}</Link>}
          lead={say('intervision.lead')}
        >
          <div className="flow">
            <Ask />
            {intervisionBoard.map((question) => (
              <QuestionCard key={question.id} question={question} />
            ))}
            {intervisionBoard.length === 0 ? <EmptyState>{say('intervision.none')}</EmptyState> : null}
          </div>
        </Page>
      )}
    </PageAnswer>
  );
}

function Ask() {
  const say = useWords();
  const draft = useDraft('intervision', '');
  const act = useAct(askIntervision, { intent: 'ask-intervision', onDone: () => draft.discard() });
  const text = draft.value.trim();
  return (
    <Card title={say('intervision.ask')}>
      <div className="flow">
        <HintedText
          label={say('intervision.question')}
          help={say('intervision.question.help')}
          value={draft.value}
          onChange={draft.set}
          most={MOST}
          isIntervision
          foot={<SaveState state={act.isWaiting ? 'waiting' : draft.state} at={draft.at} waiting={act.isWaiting ? 1 : 0} />}
        />
        {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
        <Button kind="fill" isDisabled={text.length < LEAST || text.length > MOST} isPending={act.isPending} onPress={() => act.press({ text, theme: null })}>
          {say('intervision.ask.submit')}
        </Button>
      </div>
    </Card>
  );
}
