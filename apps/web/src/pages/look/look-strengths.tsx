import { useIntl } from 'react-intl';
import { Card } from '../../parts/card/card.js';
import { ChipsField } from '../../parts/chips-field/chips-field.js';
import type { ResultOf } from '../../session/graphql.js';
import { useAct } from '../../session/use-act.js';
import { RefusalNotice } from '../../parts/notice/notice.js';
import { useWords } from '../../words/use-words.js';
import { setStrengths, type frameworkQuery, type lookQuery } from './look.query.js';

type ToldLook = ResultOf<typeof lookQuery>['look'];
type Kinds = ResultOf<typeof frameworkQuery>['framework']['strengths'];

/** So many suggestions at a time; each chosen one makes room for the next. Own words are always possible. */
const OFFERED = 5;

/** What the child loves, is proud of, is calmed by, and what works: strengths first on every page (O16). */
export function LookStrengths({ look, kinds }: { look: ToldLook; kinds: Kinds }) {
  const say = useWords();
  const { locale } = useIntl();
  const english = locale.startsWith('en');
  const act = useAct(setStrengths, { intent: `set-strengths:${look.childId}` });
  const textOf = (suggestion: { text: string; textEn: string }) => (english ? suggestion.textEn : suggestion.text);
  const offered = (kind: Kinds[number]) => {
    const chosen = new Set(look.strengths.filter((strength) => strength.kind === kind.code).map(({ text }) => text));
    return kind.suggestions
      .map(textOf)
      .filter((text) => !chosen.has(text))
      .slice(0, OFFERED);
  };
  const change = (kind: Kinds[number], words: string[]) => {
    const others = look.strengths.filter((strength) => strength.kind !== kind.code);
    const chosen = words.map((text) => ({ kind: kind.code, text, suggestion: kind.suggestions.find((chip) => textOf(chip) === text)?.code ?? null }));
    act.press({
      childId: look.childId,
      version: look.strengthsVersion,
      strengths: [...others.map(({ kind: code, text, suggestion }) => ({ kind: code, text, suggestion })), ...chosen],
    });
  };
  return (
    <Card title={say('look.strengths')} note={say('look.strengthsNote')}>
      <div className="look__strengths">
        {kinds.map((kind) => (
          <ChipsField
            key={kind.code}
            label={english ? kind.nameEn : kind.name}
            value={look.strengths.filter((strength) => strength.kind === kind.code).map(({ text }) => text)}
            suggestions={offered(kind)}
            onChange={(words) => change(kind, words)}
          />
        ))}
      </div>
      {act.refusal ? <RefusalNotice sentence={act.refusal.sentence} /> : null}
    </Card>
  );
}
