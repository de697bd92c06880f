import { Page } from '../../parts/page/page.js';
import { useHat } from '../../session/session.js';
import { useWords } from '../../words/use-words.js';
import { ChooseLevels } from './choose-levels.js';
import { OwnLevels } from './own-levels.js';
import './support-levels.css';

/** Levels of support: a samenwerkingsverband writes and publishes them, a school board chooses for its schools; what was decided keeps its words (R27, P10). */
export function SupportLevelsPage() {
  const say = useWords();
  const { controllerKind } = useHat();
  const isRegion = controllerKind === 'SWV';
  return (
    <Page title={say('scale.title')} tabTitle={say('scale.title')} lead={say(isRegion ? 'scale.lead.region' : 'scale.lead.school')}>
      {isRegion ? <OwnLevels /> : <ChooseLevels />}
    </Page>
  );
}
