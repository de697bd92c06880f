import { useSearchParams } from 'react-router';
import { Page } from '../../parts/page/page.js';
import { CoachingGallery } from './coaching-gallery.js';
import { GridGallery } from './grid-gallery.js';
import { HandoverGallery } from './handover-gallery.js';
import { LookGallery } from './look-gallery.js';
import { ParentsGallery } from './parents-gallery.js';
import { sample } from './sample.js';
import { SendingGallery } from './sending-gallery.js';
import { SayingGallery } from './saying-gallery.js';
import './style.css';

const galleries = {
  coaching: CoachingGallery,
  grid: GridGallery,
  look: LookGallery,
  parents: ParentsGallery,
  handover: HandoverGallery,
  saying: SayingGallery,
  sending: SendingGallery,
};

/** All parts with invented data, to look at and to try; `?deel=grid` shows one gallery as a page of its own. */
export function StylePage() {
  const [search] = useSearchParams();
  const chosen = search.get('deel') as keyof typeof galleries | null;
  const One = chosen ? galleries[chosen] : undefined;
  if (One && chosen === 'grid') return <One />;
  const shown = One ? [One] : [LookGallery, ParentsGallery, HandoverGallery, SayingGallery, CoachingGallery];
  return (
    <Page title={sample.title} tabTitle={sample.title} lead={sample.lead}>
      <div className="style-page">
        {shown.map((Gallery) => (
          <Gallery key={Gallery.name} />
        ))}
      </div>
    </Page>
  );
}
