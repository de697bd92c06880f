import { useState, type FormEvent } from 'react';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { TextField } from '../../parts/text-field/text-field.js';
import { Answer } from '../../session/answer.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { ChildNames } from './child-names.js';
import { findQuery } from './roster.query.js';

/** Finding by name. Every search is a line in the log, so one is made when asked for, not at each letter. */
export function FindChildren() {
  const say = useWords();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const [tooShort, setTooShort] = useState(false);
  const answer = useAnswer(findQuery, { text: asked }, { enabled: asked !== '' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = typed.trim();
    const fits = text.length >= 2 && /\p{L}/u.test(text);
    setTooShort(!fits);
    if (fits) setAsked(text);
  };
  return (
    <Card title={say('roster.find')}>
      <form className="roster__find" role="search" onSubmit={submit}>
        <TextField
          label={say('roster.findLabel')}
          value={typed}
          onChange={setTyped}
          inputMode="search"
          autoComplete="off"
          error={tooShort ? say('roster.findShort') : undefined}
        />
        <Button type="submit">{say('roster.findButton')}</Button>
      </form>
      {asked ? <Answer query={answer}>{({ findChildren }) => <ChildNames list={findChildren} none={say('roster.findNone')} />}</Answer> : null}
    </Card>
  );
}
