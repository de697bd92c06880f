import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { SaveState } from '../../parts/save-state/save-state.js';
import { TextArea } from '../../parts/text-field/text-field.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useDraft } from '../../session/use-draft.js';
import { useWords } from '../../words/use-words.js';
import { publishYearReport, writeYearReport, type ReportPage } from './improve.query.js';

/** A story shorter than this is none; characters (R52). */
const LEAST = 100;
const MOST = 4_000;

/** The story that figures do not tell: without it a report is not published (R52). */
export function ReportStory({ report }: { report: ReportPage['report'] }) {
  const say = useWords();
  const { today } = useSession();
  const [isPublishing, setPublishing] = useState(false);
  const draft = useDraft(`year-report:${report.id}`, report.narrative);
  const write = useAct(writeYearReport, { intent: `write-report:${report.id}`, onDone: () => draft.discard() });
  const story = draft.value.trim();
  const isKept = story === report.narrative;
  const isOver = Number(today.slice(0, 4)) > report.year;
  return (
    <Card title={say('improve.report.story')}>
      <div className="flow">
        <TextArea label={say('improve.report.story.label')} help={say('improve.report.story.help', { least: LEAST })} value={draft.value} onChange={draft.set} most={MOST} rows={8} foot={<SaveState state={write.isWaiting ? 'waiting' : draft.state} at={draft.at} waiting={write.isWaiting ? 1 : 0} />} />
        {write.refusal ? <RefusalNotice sentence={write.refusal.sentence} /> : null}
        <div className="improve__row">
          <Button isDisabled={isKept || story.length > MOST} isPending={write.isPending} onPress={() => write.press({ locationId: report.locationId, reportId: report.id, version: report.version, narrative: story })}>
            {say('improve.report.keep')}
          </Button>
          <Button kind="fill" isDisabled={!isKept || story.length < LEAST || !isOver} onPress={() => setPublishing(true)}>
            {say('improve.report.publish')}
          </Button>
        </div>
        <p className="soft">{say(isOver ? 'improve.report.why' : 'improve.report.notOver', { year: String(report.year) })}</p>
      </div>
      {isPublishing ? <PublishDialog report={report} onClose={() => setPublishing(false)} /> : null}
    </Card>
  );
}

function PublishDialog({ report, onClose }: { report: ReportPage['report']; onClose: () => void }) {
  const say = useWords();
  const act = useAct(publishYearReport, { intent: `publish-report:${report.id}`, onDone: onClose });
  return (
    <FormDialog
      title={say('improve.report.publish.title')}
      submit={say('improve.report.publish')}
      isReady
      isPending={act.isPending}
      isWaiting={act.isWaiting}
      refused={act.refusal?.sentence}
      onClose={onClose}
      onSubmit={() => act.press({ locationId: report.locationId, reportId: report.id, version: report.version })}
    >
      <p>{say('improve.report.publish.text')}</p>
    </FormDialog>
  );
}
