import { useSession } from '../../session/session.js';
import { Arrivals } from './arrivals.js';
import { ReceivedList } from './received-list.js';
import './received.css';

/** *Ontvangen*: whoever enrols links what arrived; teachers and care coordinators find what to read and talk about. */
export function ReceivedPage() {
  const { hat } = useSession();
  return hat?.role === 'ADMINISTRATOR' ? <Arrivals /> : <ReceivedList />;
}
