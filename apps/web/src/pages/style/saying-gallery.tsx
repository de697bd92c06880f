import { useState } from 'react';
import { Button, LinkButton } from '../../parts/button/button.js';
import { Chip } from '../../parts/chip/chip.js';
import { ChipsField } from '../../parts/chips-field/chips-field.js';
import { Dialog } from '../../parts/dialog/dialog.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { FileDrop } from '../../parts/file-drop/file-drop.js';
import { Meanwhile } from '../../parts/meanwhile/meanwhile.js';
import { Notice, RefusalNotice } from '../../parts/notice/notice.js';
import { ProgressBar } from '../../parts/progress-bar/progress-bar.js';
import { SaveState } from '../../parts/save-state/save-state.js';
import { Select } from '../../parts/select/select.js';
import { TextArea, TextField } from '../../parts/text-field/text-field.js';
import { tell } from '../../parts/toast/toast.js';
import { useSession } from '../../session/session.js';
import { useDraft, useDraftCount } from '../../session/use-draft.js';
import { sample } from './sample.js';
import { Section } from './section.js';

/** Fields, drafts, notices, dialogs, files. */
export function SayingGallery() {
  const [loves, setLoves] = useState<string[]>(sample.loves);
  const [city, setCity] = useState<string | undefined>(sample.cities[2]);
  const [email, setEmail] = useState('noor@');
  const [isOpen, setOpen] = useState(false);
  const draft = useDraft('gallery', '');
  const count = useDraftCount();
  const { drafts } = useSession();
  return (
    <>
      <Section title={sample.sections.words}>
        <div className="columns columns--2">
          <TextArea
            label={sample.draft}
            help={sample.draftHelp}
            value={draft.value}
            onChange={draft.set}
            most={280}
            foot={<SaveState state={draft.state} at={draft.at} />}
          />
          <div className="flow">
            <TextField label={sample.email} value={email} onChange={setEmail} error={email.includes('.') ? undefined : sample.emailError} />
            <Select label={sample.city} value={city} onChange={setCity} options={sample.cities.map((name) => ({ key: name, text: name }))} />
          </div>
        </div>
        <ChipsField label={sample.lovesTitle} value={loves} onChange={setLoves} suggestions={sample.loveSuggestions} />
        <div className="style-page__row">
          <Button kind="fill">{sample.dialogSend}</Button>
          <Button>{sample.print}</Button>
          <Button kind="quiet">{sample.sort}</Button>
          <Button isDisabled>{sample.print}</Button>
          <LinkButton href="/stijl?deel=grid" size="desk">
            {sample.group}
          </LinkButton>
          <Chip tone="warm">{sample.handover.unread}</Chip>
          <Chip tone="plain">{sample.handover.read}</Chip>
          <Button kind="words" onPress={draft.discard}>
            {sample.discard} ({count})
          </Button>
          <Button kind="words" onPress={() => void drafts.then((store) => store.forget())}>
            {sample.forget}
          </Button>
        </div>
      </Section>
      <Section title={sample.sections.states}>
        <div className="style-page__row">
          <SaveState state="saving" />
          <SaveState state="saved" at={new Date('2026-11-16T13:05:00Z')} />
          <SaveState state="waiting" waiting={2} />
          <SaveState state="failed" />
          <Button onPress={() => setOpen(true)}>{sample.dialogOpen}</Button>
          <Button onPress={() => tell(sample.toastText, () => undefined)}>{sample.toastButton}</Button>
        </div>
        <Notice title={sample.noticeTitle}>{sample.notice}</Notice>
        <RefusalNotice sentence={sample.warm} />
        <Meanwhile title={sample.meanwhile} saved={[{ part: sample.draft, text: sample.calm }]} onRead={() => undefined} onDrop={() => undefined} />
        <FileDrop help={sample.importHelp} accept={['.xml', '.csv', '.xlsx']} onFile={() => undefined} />
        <ProgressBar label={sample.import} done={12_400} whole={20_000} figure={sample.importFigure} />
        <ProgressBar label={sample.waiting} whole={1} />
        <EmptyState />
        <Dialog
          title={sample.dialogTitle}
          isOpen={isOpen}
          onClose={() => setOpen(false)}
          actions={
            <>
              <Button onPress={() => setOpen(false)}>×</Button>
              <Button kind="fill" onPress={() => setOpen(false)}>
                {sample.dialogSend}
              </Button>
            </>
          }
        >
          <p>{sample.dialogText}</p>
        </Dialog>
      </Section>
    </>
  );
}
