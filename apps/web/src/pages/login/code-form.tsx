import type { MessageKey } from '#words';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-aria-components';
import { Button } from '../../parts/button/button.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { BirthDateField, calendarDate, type TypedDay } from '../../parts/text-field/birth-date-field.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { refusalIn, type RefusalCode } from '../../session/refusal.js';
import { useDemo } from '../../session/use-demo.js';
import { useWords } from '../../words/use-words.js';
import './login.css';

interface CodeFormProps {
  /** What the button says. */
  button: MessageKey;
  /** What a code and a birth date are sent to. */
  onSend: (code: string, birthDate: string) => Promise<void>;
  /** Noes that are not those of every code. */
  refusals?: Readonly<Partial<Record<RefusalCode, MessageKey>>>;
}

/** What a parent types from a letter or mail: the code, and the child's birth date. No puzzle, and both may be pasted (WCAG 3.3.8); in the demo the way to the letters. */
export function CodeForm({ button, onSend, refusals = {} }: CodeFormProps) {
  const say = useWords();
  const demo = useDemo();
  const [code, setCode] = useState('');
  const [day, setDay] = useState<TypedDay>({ day: '', month: '', year: '' });
  const [tried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<MessageKey>();
  const birthDate = calendarDate(day);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setRefused(undefined);
    if (!code.trim() || !birthDate) return;
    setBusy(true);
    try {
      await onSend(code.replace(/[\s-]/g, '').toUpperCase(), birthDate);
    } catch (error) {
      const refusal = refusalIn(error).code;
      setRefused(refusals[refusal] ?? sentenceOf(refusal));
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <form className="login__form" onSubmit={(event) => void submit(event)}>
        <TextField
          code
          label={say('login.parent.code')}
          help={say('login.parent.codeHelp')}
          value={code}
          onChange={setCode}
          autoComplete="one-time-code"
          error={tried && !code.trim() ? say('login.parent.codeMissing') : undefined}
        />
        <BirthDateField
          label={say('login.parent.birthDate')}
          value={day}
          onChange={setDay}
          error={tried && !birthDate ? say('login.parent.dateMissing') : undefined}
        />
        {refused ? <RefusalNotice sentence={say(refused)} /> : null}
        <Button type="submit" kind="fill" isPending={isBusy}>
          {say(button)}
        </Button>
      </form>
      {demo ? (
        <p className="login__mailbox">
          <Link href="/postvak">{say('login.demo.mailbox')}</Link>
        </p>
      ) : null}
    </>
  );
}

/** Wrong code, wrong date, used and expired read the same, so that a guess learns nothing. */
function sentenceOf(code: RefusalCode): MessageKey {
  if (code === 'TOO_MANY') return 'login.parent.tooMany';
  return code === 'UNREACHABLE' ? 'login.unreachable' : 'login.parent.noMatch';
}
