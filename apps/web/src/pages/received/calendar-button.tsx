import { Button } from '../../parts/button/button.js';
import { useWords } from '../../words/use-words.js';
import { calendarFile } from './calendar-file.js';
import type { Delivery } from './delivery.query.js';

/** Puts the conversation in somebody's own calendar, without any name (H5). */
export function CalendarButton({ delivery: { id, version, conversation } }: { delivery: Delivery }) {
  const say = useWords();
  if (!conversation) return null;
  const { plannedOn, plannedTime, form } = conversation;
  const save = () => {
    const text = calendarFile(
      { id, sequence: version, day: plannedOn, time: plannedTime, minutes: form === 'SHORT_CALL' ? 10 : 30, title: say('received.talk.appointment') },
      new Date().toISOString(),
    );
    const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = 'gesprek.ics';
    link.click();
    URL.revokeObjectURL(address);
  };
  return <Button onPress={save}>{say('received.talk.calendar')}</Button>;
}
