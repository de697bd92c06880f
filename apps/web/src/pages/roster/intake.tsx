import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Button } from '../../parts/button/button.js';
import { Card } from '../../parts/card/card.js';
import { useDays } from '../../words/use-days.js';
import { useWords } from '../../words/use-words.js';
import { LanguagesDialog, VeDialog } from './intake-dialogs.js';
import type { GroupRecord } from './roster.query.js';

/** What is asked at the intake: languages at home, and the VE indication with its programme (R8). */
export function Intake({ child }: { child: GroupRecord['child'] }) {
  const say = useWords();
  const days = useDays();
  const { locale } = useIntl();
  const [doing, setDoing] = useState<'languages' | 've'>();
  const names = languageNames(locale);
  const { veIndication: ve, veHours } = child;
  const close = () => setDoing(undefined);
  return (
    <Card title={say('roster.intake')}>
      <ul className="roster__periods">
        <li>
          <div>
            <b>{say('roster.languages')}</b>
            <small>{child.languages.length > 0 ? child.languages.map(names).join(', ') : say('roster.unknown')}</small>
          </div>
          <Button size="desk" kind="quiet" onPress={() => setDoing('languages')}>
            {say('general.edit')}
            <span className="hidden-visually"> {say('roster.languages')}</span>
          </Button>
        </li>
        <li>
          <div>
            <b>{say('roster.ve')}</b>
            <small>
              {ve
                ? say('roster.veIs', {
                    by: ve.indicatedBy,
                    programme: ve.programme ?? 'none',
                    dayparts: ve.daypartsPerWeek ?? 0,
                    from: ve.firstDay ? days.medium(ve.firstDay) : '–',
                    until: ve.lastDay ? days.medium(ve.lastDay) : 'none',
                  })
                : say('roster.noVe')}
            </small>
            {veHours ? (
              <small>
                {say('roster.veHours', {
                  counted: veHours.counted,
                  needed: veHours.needed,
                  until: veHours.until ? days.month(veHours.until) : 'none',
                  planned: veHours.forecast > veHours.counted ? String(veHours.forecast) : 'none',
                  forecast: veHours.forecast,
                })}
              </small>
            ) : null}
          </div>
          <Button size="desk" kind="quiet" onPress={() => setDoing('ve')}>
            {say('general.edit')}
            <span className="hidden-visually"> {say('roster.ve')}</span>
          </Button>
        </li>
      </ul>
      {doing === 'languages' ? <LanguagesDialog child={child} nameOf={names} onClose={close} /> : null}
      {doing === 've' ? <VeDialog child={child} onClose={close} /> : null}
    </Card>
  );
}

/** The name of a language by its code (ISO 639) in the language of the screen; an unknown code stays a code. */
function languageNames(locale: string): (code: string) => string {
  const names = new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' });
  return (code) => names.of(code) ?? code;
}
