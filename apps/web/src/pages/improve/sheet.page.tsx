import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useNavigate, useParams } from 'react-router';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { ChoiceButtons } from '../../parts/choice-buttons/choice-buttons.js';
import { Notice, RefusalNotice } from '../../parts/notice/notice.js';
import { Page } from '../../parts/page/page.js';
import { TapScale } from '../../parts/tap-scale/tap-scale.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { tell } from '../../parts/toast/toast.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useAct } from '../../session/use-act.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { changeSheet, fillSheet, measurementQuery, ownSheetsQuery, type MeasurementPage } from './improve.query.js';
import './improve.css';

/** The most points that are tapped; a wider range is typed. */
const POINTS = 11;

/** One list of a measurement, filled in about nobody by name; read by the one who filled it in (R51, K4). */
export function SheetPage() {
  const { locationId = '', measurementId = '' } = useParams();
  const measurement = useAnswer(measurementQuery, { locationId, id: measurementId });
  const own = useAnswer(ownSheetsQuery, { locationId, measurementId });
  return (
    <PageAnswer query={measurement}>
      {({ measurement: page }) => (
        <PageAnswer query={own}>
          {({ ownSheets }) => {
            const round = page.measurement.state === 'T0_OPEN' ? 'T0' : 'T1';
            // a colleague has one list a round and puts it right; about children and parents each list is another
            const given = page.measurement.about === 'STAFF' ? ownSheets.find((sheet) => sheet.round === round) : undefined;
            return <Sheet key={given?.version ?? ownSheets.length} locationId={locationId} page={page} given={given} />;
          }}
        </PageAnswer>
      )}
    </PageAnswer>
  );
}

interface SheetProps {
  locationId: string;
  page: MeasurementPage;
  given?: { id: string; answers: readonly (number | null)[]; version: number };
}

function Sheet({ locationId, page: { measurement, items }, given }: SheetProps) {
  const say = useWords();
  const navigate = useNavigate();
  const [answers, setAnswers] = useState<(number | null)[]>(items.map((_, index) => given?.answers[index] ?? null));
  const onDone = () => {
    tell(say('improve.filled'));
    void navigate(`/verbeteren/${locationId}`);
  };
  const fill = useAct(fillSheet, { intent: `fill-sheet:${measurement.id}`, onDone });
  const change = useAct(changeSheet, { intent: `change-sheet:${given?.id ?? ''}`, onDone });
  const refusal = fill.refusal ?? change.refusal;
  const put = (at: number, value: number | null) => setAnswers(answers.map((one, index) => (index === at ? value : one)));
  const send = () =>
    given
      ? change.press({ locationId, sheetId: given.id, version: given.version, answers })
      : fill.press({ locationId, measurementId: measurement.id, answers });
  return (
    <Page
      width="narrow"
      title={measurement.title}
      tabTitle={measurement.title}
      back={<Link href={`/verbeteren/${locationId}`}>{say('improve.title')}</Link>}
      lead={say('improve.fill.lead')}
    >
      <div className="flow">
        <Notice>{say('improve.fill.own')}</Notice>
        <Card>
          <div className="flow">
            {items.map((item, index) => (
              <Question key={item.place} item={item} value={answers[index] ?? null} onChange={(value) => put(index, value)} />
            ))}
          </div>
        </Card>
        {refusal ? <RefusalNotice sentence={refusal.sentence} /> : null}
        <Button kind="fill" isDisabled={answers.every((one) => one === null)} isPending={fill.isPending || change.isPending} onPress={send}>
          {say(given ? 'improve.fill.change' : 'improve.fill.send')}
        </Button>
      </div>
    </Page>
  );
}

function Question({
  item: { text, kind, low, high, unit },
  value,
  onChange,
}: {
  item: MeasurementPage['items'][number];
  value: number | null;
  onChange: (value: number | null) => void;
}) {
  const say = useWords();
  if (kind === 'YES_NO') {
    const options = [
      { key: 'yes', text: say('general.yes') },
      { key: 'no', text: say('general.no') },
    ] as const;
    return (
      <div>
        <p>{text}</p>
        <ChoiceButtons
          label={text}
          options={options}
          value={value === null ? undefined : value === 1 ? 'yes' : 'no'}
          onChange={(key) => onChange(key === 'yes' ? 1 : 0)}
        />
      </div>
    );
  }
  if (high - low < POINTS) return <TapScale label={text} from={low} to={high} value={value ?? undefined} onChange={onChange} />;
  const typed = (entered: string) => onChange(/^\d+$/.test(entered) && Number(entered) >= low && Number(entered) <= high ? Number(entered) : null);
  return (
    <TextField
      label={unit ? `${text} (${unit})` : text}
      help={say('improve.fill.between', { low, high })}
      value={value === null ? '' : String(value)}
      onChange={typed}
      inputMode="numeric"
    />
  );
}
