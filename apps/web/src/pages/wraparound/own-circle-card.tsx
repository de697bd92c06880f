import { LinkButton } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { Answer } from '../../session/answer.js';
import type { ResultOf } from '../../session/graphql.js';
import { useSession } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { ownCircleAddress } from '../../support/addresses.js';
import { useWords } from '../../words/use-words.js';
import { ownCircleQuery } from './wraparound.query.js';

interface OwnCircleCardProps {
  childId: string;
  child: string;
  /** Under which hat, where several stand on one page. */
  hat?: string;
  /** Only while something is asked of this parent. */
  asking?: boolean;
}

/** Somebody would like to read along, or does; one tap from deciding. */
export function OwnCircleCard(of: OwnCircleCardProps) {
  const answer = useAnswer(ownCircleQuery, { childId: of.childId }, of.hat ? { hat: of.hat } : {});
  return <Answer query={answer}>{({ teamMembers }) => <Circle teamMembers={teamMembers} {...of} />}</Answer>;
}

function Circle({ teamMembers, childId, child, hat, asking = false }: OwnCircleCardProps & Pick<ResultOf<typeof ownCircleQuery>, 'teamMembers'>) {
  const say = useWords();
  const { wear } = useSession();
  if (teamMembers.length === 0) return null;
  const now = teamMembers.filter(({ state }) => state !== 'ENDED');
  const isAsked = now.some(({ parts }) => parts.some(({ isAsked: asked, yours }) => asked && yours === null));
  if (asking && !isAsked) return null;
  return (
    <Card title={say('wraparound.title', { child })} tone={isAsked ? 'warm' : 'plain'} level={asking ? 3 : 2}>
      <div className="flow">
        <p>{now.length > 0 ? say('wraparound.own.count', { count: now.length }) : say('wraparound.own.none')}</p>
        <LinkButton kind={isAsked ? 'fill' : 'plain'} href={ownCircleAddress(childId)} onPress={() => hat && wear(hat)}>
          {say(isAsked ? 'wraparound.own.look' : 'wraparound.own.follow')}
        </LinkButton>
      </div>
    </Card>
  );
}
