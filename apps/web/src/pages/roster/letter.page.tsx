import { Link } from 'react-aria-components';
import { useParams } from 'react-router';
import { Button } from '../../parts/button/button.js';
import { Brand } from '../../parts/brand/brand.js';
import { Page } from '../../parts/page/page.js';
import { Answer } from '../../session/answer.js';
import type { ResultOf } from '../../session/graphql.js';
import { useAnswer } from '../../session/use-answer.js';
import { useWords } from '../../words/use-words.js';
import { letterQuery } from './roster.query.js';
import './letter.css';

type Letter = ResultOf<typeof letterQuery>['guardianLetter'];

/** The letter with a one-time code, to print on one A4: Dutch first, English below it (C5). */
export function LetterPage() {
  const say = useWords();
  const { childId = '', codeId = '' } = useParams();
  const answer = useAnswer(letterQuery, { childId, codeId });
  return (
    <Page
      title={say('roster.letterTitle')}
      tabTitle={say('roster.letterTitle')}
      lead={say('roster.letterLead')}
      back={<Link href={`/kinderen/${childId}`}>{say('roster.backToRecord')}</Link>}
      actions={
        <Button kind="fill" onPress={() => window.print()}>
          {say('general.print')}
        </Button>
      }
    >
      <Answer query={answer}>{({ guardianLetter }) => <Sheet letter={guardianLetter} />}</Answer>
    </Page>
  );
}

function Sheet({ letter: { code, dutch, english } }: { letter: Letter }) {
  return (
    <article className="letter" data-private>
      <Brand size={20} />
      <Words lang="nl" words={dutch} code={code} />
      <Words lang="en" words={english} code={code} />
    </article>
  );
}

/** The words come ready from the server in both languages: a letter is what it is, whoever prints it. */
function Words({ lang, words, code }: { lang: 'nl' | 'en'; words: Letter['dutch']; code: string }) {
  return (
    <section className="letter__words" lang={lang} data-second={lang === 'en' || undefined}>
      <h2>{words.title}</h2>
      <p>{words.greeting}</p>
      <p>{words.why}</p>
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {lang === 'nl' ? <p className="letter__code">{code}</p> : null}
      <p>
        {words.term} {words.another}
      </p>
      <p>
        {words.secret} {words.help}
      </p>
    </section>
  );
}
