import { useParams } from 'react-router';
import { PageAnswer } from '../../session/page-answer.js';
import { useAnswer } from '../../session/use-answer.js';
import { useChanges } from '../../session/use-changes.js';
import { Follow } from './follow.js';
import { handoverQuery } from './handover.query.js';
import { Make } from './make.js';
import './handover.css';

/** One handover at the preschool: a draft is made here, and later followed to the answer of the school. */
export function HandoverPage() {
  const { handoverId = '' } = useParams();
  useChanges({ kinds: ['HANDOVER'] });
  const answer = useAnswer(handoverQuery, { id: handoverId });
  return (
    <PageAnswer query={answer}>
      {({ handover }) => (handover.state === 'DRAFT' ? <Make key={handoverId} handover={handover} /> : <Follow handover={handover} />)}
    </PageAnswer>
  );
}
