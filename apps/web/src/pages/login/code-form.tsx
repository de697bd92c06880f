import type { MessageKey } from '#words';
import { useState, type FormEvent } from 'react';
import { Button } from '../../parts/button/button.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { BirthDateField, calendarDate, type TypedDay } from '../../parts/text-field/birth-date-field.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { loginByCode } from '../../session/login.js';
import { refusalIn } from '../../session/refusal.js';
import { useSession } from '../../session/session.js';
import { useWords } from '../../words/use-words.js';

/** A parent's way in: the code from a letter or mail, and the child's birth date. No puzzle, and both may be pasted (WCAG 3.3.8). */
export function CodeForm() {
  const say = useWords();
  const { enter } = useSession();
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
      await loginByCode(code.replace(/[\s-]/g, '').toUpperCase(), birthDate);
      await enter();
    } catch (error) {
      setRefused(sentenceOf(refusalIn(error).code));
    } finally {
      setBusy(false);
    }
  };

  return (
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
        {say('login.parent.button')}
      </Button>
    </form>
  );
}

/** Wrong code, wrong date, used and expired read the same, so that a guess learns nothing. */
function sentenceOf(code: string): MessageKey {
  if (code === 'TOO_MANY') return 'login.parent.tooMany';
  return code === 'UNREACHABLE' ? 'login.unreachable' : 'login.parent.noMatch';
}
