import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { BeamerButton } from '../../parts/beamer/beamer.js';
import { Button } from '../../parts/button/button.js';
import type { GridSort } from '../../parts/level-grid/grid-child.js';
import { LevelGrid } from '../../parts/level-grid/level-grid.js';
import { Page } from '../../parts/page/page.js';
import { PrintMark } from '../../parts/page/print-mark.js';
import { domains, groupOf, sample } from './sample.js';

/** A whole class, as the teacher's page would show it. */
export function GridGallery() {
  const [search] = useSearchParams();
  const [rows] = useState(() => groupOf(Number(search.get('kinderen') ?? 28)));
  const [sort, setSort] = useState<GridSort>('name');
  return (
    <Page
      width="dense"
      landscape
      title={sample.group}
      tabTitle={sample.title}
      lead={sample.groupLead}
      actions={
        <>
          <BeamerButton />
          <Button size="desk" onPress={() => window.print()}>
            {sample.print}
          </Button>
        </>
      }
    >
      <LevelGrid caption={sample.group} domains={domains} rows={rows} sort={sort} onSort={setSort} />
      <PrintMark reader={sample.reader} today={sample.today} />
    </Page>
  );
}
