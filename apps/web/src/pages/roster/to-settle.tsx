import { Anchor } from '../../parts/anchor/anchor.js';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Answer } from '../../session/answer.js';
import { useAnswerPages } from '../../session/use-answer-pages.js';
import { useWords } from '../../words/use-words.js';
import { ChildNames } from './child-names.js';
import { childrenAPage, unknownAuthorityQuery, withoutGroupQuery } from './roster.query.js';

const questions = {
  authority: { place: 'gezag', query: unknownAuthorityQuery },
  group: { place: 'zonder-groep', query: withoutGroupQuery },
} as const;

/** Where all children stand of whom this is still to be settled. */
export const settleAddress = (what: keyof typeof questions): string => `/kinderen#${questions[what].place}`;

/** Children in no group, and children with a guardian whose authority must be asked: all of them, page after page. */
export function ToSettle() {
  return (
    <>
      <Settle what="authority" />
      <Settle what="group" />
    </>
  );
}

function Settle({ what }: { what: keyof typeof questions }) {
  const say = useWords();
  const { place, query } = questions[what];
  const pages = useAnswerPages(query, 'after', {}, { next: ({ list }) => (list.length === childrenAPage ? list.at(-1)?.id : undefined) });
  return (
    <Anchor id={place}>
      <Card title={say(`today.settle.${what}`)}>
        <Answer query={pages}>
          {(told) => (
            <>
              <ChildNames list={told.flatMap(({ list }) => list)} none={say(`today.settle.${what}None`)} />
              {pages.hasMore ? (
                <Button kind="words" isPending={pages.isMorePending} onPress={pages.more}>
                  {say('roster.moreChildren')}
                  <span className="hidden-visually"> {say(`today.settle.${what}`)}</span>
                </Button>
              ) : null}
            </>
          )}
        </Answer>
      </Card>
    </Anchor>
  );
}
