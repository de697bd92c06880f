import { useParams } from 'react-router';
import { useHat } from '../../session/session.js';
import { EnrolRecord } from './enrol-record.js';
import { GroupRecord } from './group-record.js';

/** A child's record, as far as one's rights go: who enrols keeps groups and applications, who works in the group meets the parents (R48). */
export function RecordPage() {
  const { childId = '' } = useParams();
  const { role } = useHat();
  return role === 'ADMINISTRATOR' ? <EnrolRecord key={childId} childId={childId} /> : <GroupRecord key={childId} childId={childId} />;
}
