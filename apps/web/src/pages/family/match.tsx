import { useState } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { FormDialog } from '../../parts/form-dialog/form-dialog.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { DayField } from '../../parts/text-field/day-field.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { ToggleChips } from '../../parts/toggle-chips/toggle-chips.js';
import { useSession } from '../../session/session.js';
import { type Pressed, useAct } from '../../session/use-act.js';
import { type ChosenColleague, ColleagueSelect } from '../../support/colleague-select.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { proposeSupportFamily, takeSupportFamilyStep, type Match } from './family.query.js';

const CHECKS = ['TALKED', 'HOME_SEEN', 'SAFETY_LIST', 'REFERENCES', 'AGREEMENTS'] as const;

/** A support family in words: where it stands, whom it tells, that it reads nothing here. */
function MatchWords({ match }: { match: Match }) {
  const say = useWords();
  const days = useDays();
  const day = (on: string | null) => (on ? days.long(on) : '');
  const { vogOn, startsOn, endsOn, endedOn } = match;
  return (
    <>
      <p>
        <strong>{match.family}</strong> ·{' '}
        {say(`family.match.state.${match.state}`, { vog: day(vogOn), from: day(startsOn), until: day(endsOn), ended: day(endedOn) })}
      </p>
      <p className="soft">{say('family.match.text', { name: match.signalTo })}</p>
    </>
  );
}

/** For parents: they choose, and may end it; nothing about it is decided without them (domain 0.1 u). */
export function ChooseMatch({ childId, match }: { childId: string; match: Match }) {
  const say = useWords();
  const act = useAct(takeSupportFamilyStep, { intent: `match:${match.id}:${match.version}` });
  const take = (action: 'CHOOSE' | 'END') => act.press({ childId, matchId: match.id, version: match.version, action });
  return (
    <Card title={say('family.match')}>
      <div className="flow">
        <MatchWords match={match} />
        {match.state === 'SCREENED' ? (
          <div className="family__choice">
            <Button wide isPending={act.isPending} onPress={() => take('CHOOSE')}>
              {say('family.match.choose')}
            </Button>
            <Button wide isPending={act.isPending} onPress={() => take('END')}>
              {say('family.match.decline')}
            </Button>
          </div>
        ) : null}
        {match.state === 'RUNNING' ? (
          <div>
            <Button isPending={act.isPending} onPress={() => take('END')}>
              {say('family.match.end')}
            </Button>
          </div>
        ) : null}
        {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      </div>
    </Card>
  );
}

/** For the care coordinator: propose, check the whole list, start with an end. */
export function KeepMatch({ childId, match }: { childId: string; match?: Match }) {
  const say = useWords();
  const [asked, setAsked] = useState<'PROPOSE' | 'SCREEN' | 'START'>();
  const act = useAct(takeSupportFamilyStep, { intent: `match:${match?.id ?? childId}:${match?.version ?? 0}`, onDone: () => setAsked(undefined) });
  const runs = match && match.state !== 'ENDED' ? match : undefined;
  const close = () => setAsked(undefined);
  const take = (action: 'SCREEN' | 'START' | 'END', more: object = {}) =>
    runs && act.press({ childId, matchId: runs.id, version: runs.version, action, ...more });
  const dialog = { onClose: close, act };
  return (
    <Card title={say('family.match')}>
      <div className="flow">
        {match ? <MatchWords match={match} /> : <p className="soft">{say('family.match.none')}</p>}
        <div className="family__row">
          {runs ? null : <Button onPress={() => setAsked('PROPOSE')}>{say('family.match.propose')}</Button>}
          {runs?.state === 'PROPOSED' ? <Button onPress={() => setAsked('SCREEN')}>{say('family.match.screen')}</Button> : null}
          {runs?.state === 'CHOSEN' ? <Button onPress={() => setAsked('START')}>{say('family.match.start')}</Button> : null}
          {runs ? (
            <Button isPending={act.isPending} onPress={() => take('END')}>
              {say('family.match.end')}
            </Button>
          ) : null}
        </div>
        {asked === undefined && act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
      </div>
      {asked === 'PROPOSE' ? <ProposeDialog childId={childId} onClose={close} /> : null}
      {asked === 'SCREEN' ? <ScreenDialog {...dialog} onScreen={(more) => take('SCREEN', more)} /> : null}
      {asked === 'START' ? <StartDialog {...dialog} onStart={(more) => take('START', more)} /> : null}
    </Card>
  );
}

function ProposeDialog({ childId, onClose }: { childId: string; onClose: () => void }) {
  const say = useWords();
  const [family, setFamily] = useState('');
  const [signalTo, setSignalTo] = useState<ChosenColleague>();
  const act = useAct(proposeSupportFamily, { intent: `propose-match:${childId}`, onDone: onClose });
  return (
    <FormDialog
      title={say('family.match.propose')}
      submit={say('family.match.propose')}
      isReady={family.trim().length >= 2 && signalTo !== undefined}
      act={act}
      onClose={onClose}
      onSubmit={() => signalTo && act.press({ childId, family: family.trim(), signalTo: signalTo.accountId })}
    >
      <TextField label={say('family.match.family')} value={family} onChange={setFamily} maxLength={200} />
      <ColleagueSelect childId={childId} label={say('family.match.signalTo')} value={signalTo} onChange={setSignalTo} />
      {signalTo ? <p className="soft">{say('family.match.text', { name: signalTo.name })}</p> : null}
    </FormDialog>
  );
}

interface MatchDialogProps {
  onClose: () => void;
  act: Pressed;
}

function ScreenDialog({ onScreen, ...dialog }: MatchDialogProps & { onScreen: (more: object) => void }) {
  const say = useWords();
  const { today } = useSession();
  const [checked, setChecked] = useState<(typeof CHECKS)[number][]>([]);
  const [vogOn, setVogOn] = useState('');
  const [familyChoseOn, setFamilyChoseOn] = useState('');
  return (
    <FormDialog
      title={say('family.match.screen')}
      submit={say('family.match.screen')}
      isReady={checked.length === CHECKS.length && vogOn !== '' && familyChoseOn !== ''}
      {...dialog}
      onSubmit={() => onScreen({ checked, vogOn, familyChoseOn })}
    >
      <ToggleChips
        label={say('family.match.checklist')}
        options={CHECKS.map((key) => ({ key, text: say(`family.match.check.${key}`) }))}
        value={checked}
        onChange={setChecked}
      />
      <DayField label={say('family.match.vog')} value={vogOn} onChange={setVogOn} until={today} />
      <DayField label={say('family.match.familyChose')} value={familyChoseOn} onChange={setFamilyChoseOn} until={today} />
    </FormDialog>
  );
}

function StartDialog({ onStart, ...dialog }: MatchDialogProps & { onStart: (more: object) => void }) {
  const say = useWords();
  const { today } = useSession();
  const [startsOn, setStartsOn] = useState(today);
  const [endsOn, setEndsOn] = useState('');
  return (
    <FormDialog
      title={say('family.match.start')}
      submit={say('family.match.start')}
      isReady={endsOn > startsOn && startsOn !== ''}
      {...dialog}
      onSubmit={() => onStart({ startsOn, endsOn })}
    >
      <DayField label={say('family.match.from')} value={startsOn} onChange={setStartsOn} />
      <DayField label={say('family.match.until')} value={endsOn} onChange={setEndsOn} from={startsOn} />
    </FormDialog>
  );
}
