import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { Meanwhile } from '../../parts/meanwhile/meanwhile.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { SaveState } from '../../parts/save-state/save-state.js';
import { TextArea } from '../../parts/text-field/text-field.js';
import { tell } from '../../parts/toast/toast.js';
import { useSession } from '../../session/session.js';
import { useAct } from '../../session/use-act.js';
import { useWriting } from '../../session/use-writing.js';
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
  const saved = { version: report.version, narrative: report.narrative };
  const { typed, change, ...writing } = useWriting({
    document: writeYearReport,
    name: `year-report:${report.id}`,
    saved,
    onSaved: () => tell(say('improve.report.kept')),
  });
  const story = typed.narrative.trim();
  const isOver = Number(today.slice(0, 4)) > report.year;
  return (
    <Card title={say('improve.report.story')}>
      <div className="flow">
        {writing.isBehind ? (
          <Meanwhile
            title={say('improve.report.meanwhile')}
            saved={[{ part: say('improve.report.story.label'), text: saved.narrative }]}
            onRead={writing.read}
            onDrop={writing.drop}
          />
        ) : null}
        <TextArea
          label={say('improve.report.story.label')}
          help={say('improve.report.story.help', { least: LEAST })}
          value={typed.narrative}
          onChange={(narrative) => change({ narrative })}
          most={MOST}
          rows={8}
          foot={<SaveState {...writing.kept} />}
        />
        {writing.refused ? <RefusalNotice sentence={writing.refused} /> : null}
        <div className="improve__row">
          <Button
            isDisabled={writing.isBehind || writing.isSame || story.length > MOST}
            isPending={writing.isPending}
            onPress={() => writing.save({ locationId: report.locationId, reportId: report.id, version: typed.version, narrative: story })}
          >
            {say('improve.report.keep')}
          </Button>
          <Button kind="fill" isDisabled={!writing.isSame || story.length < LEAST || !isOver} onPress={() => setPublishing(true)}>
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
      act={act}
      onClose={onClose}
      onSubmit={() => act.press({ locationId: report.locationId, reportId: report.id, version: report.version })}
    >
      <p>{say('improve.report.publish.text')}</p>
    </FormDialog>
  );
}
