import { useNavigate, useParams, useSearchParams } from 'react-router';
import { BeamerButton } from '../../parts/beamer/beamer.js';
import { Button } from '../../parts/button/button.js';
import type { GridSort } from '../../parts/level-grid/grid-child.js';
import { LevelGrid } from '../../parts/level-grid/level-grid.js';
import { EmptyState } from '../../parts/empty-state/empty-state.js';
import { Page } from '../../parts/page/page.js';
import { PrintMark } from '../../parts/page/print-mark.js';
import { Select } from '../../parts/select/select.js';
import { useDomains } from '../../levels/use-framework.js';
import { PageAnswer } from '../../session/page-answer.js';
import { useSession } from '../../session/session.js';
import { useAnswer } from '../../session/use-answer.js';
import { groupOptions } from '../../words/group-options.js';
import { useDays } from '../../words/use-days.js';
import { useNames, useWords } from '../../words/use-words.js';
import { groupRows } from './group-rows.js';
import { groupQuery, myGroupsQuery } from './group.query.js';
import { VeGroup } from './ve-group.js';

/** Where VE may be given. */
const WITH_VE = new Set(['KDV', 'PEUTEROPVANG']);

/** *Mijn groep*: the starting levels of a whole class in two minutes (S1, S2). */
export function GroupPage() {
  const { groupId } = useParams();
  const groups = useAnswer(myGroupsQuery, {});
  return (
    <PageAnswer query={groups}>
      {({ myGroups }) => {
        const group = myGroups.find(({ id }) => id === groupId) ?? myGroups[0];
        return group ? <GroupGrid group={group} groups={myGroups} /> : <NoGroup />;
      }}
    </PageAnswer>
  );
}

function NoGroup() {
  const say = useWords();
  return (
    <Page title={say('group.title')} tabTitle={say('group.title')}>
      <EmptyState>{say('group.none')}</EmptyState>
    </Page>
  );
}

interface GroupChoice {
  id: string;
  name: string;
  locationName: string;
  locationKind: string;
}

function GroupGrid({ group, groups }: { group: GroupChoice; groups: readonly GroupChoice[] }) {
  const say = useWords();
  const days = useDays();
  const nameOf = useNames();
  const { today, name } = useSession();
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const domains = useDomains();
  const answer = useAnswer(groupQuery, { groupId: group.id });
  const sort = (search.get('volgorde') ?? 'name') as GridSort;
  return (
    <PageAnswer query={answer}>
      {({ groupLevels }) => {
        const rows = groupRows(groupLevels.children, {
          today,
          roleName: (role) => nameOf('shell.role', role),
          stateName: (state) => nameOf('group.handover', state),
          arrivalName: (day) => (day > today ? say('group.comes', { day: days.short(day) }) : say('group.new')),
        });
        const coming = rows.filter((row) => (row.startsOn ?? '') > today).length;
        const unread = rows.filter((row) => row.handover?.open).length;
        return (
          <Page
            width="dense"
            landscape
            title={group.name}
            tabTitle={say('group.title')}
            lead={
              <>
                {say('group.lead', { location: group.locationName, count: rows.length, coming, unread })}
                {WITH_VE.has(group.locationKind) ? <VeGroup groupId={group.id} /> : null}
              </>
            }
            actions={
              <>
                {groups.length > 1 ? (
                  <Select quiet label={say('group.choose')} value={group.id} options={groupOptions(groups)} onChange={(id) => void navigate(`/groep/${id}`)} />
                ) : null}
                <BeamerButton />
                <Button size="desk" onPress={() => window.print()}>
                  {say('general.print')}
                </Button>
              </>
            }
          >
            {domains && rows.length > 0 ? (
              <LevelGrid caption={group.name} domains={domains} rows={rows} sort={sort} onSort={(next) => setSearch({ volgorde: next }, { replace: true })} />
            ) : (
              <EmptyState>{say('group.empty')}</EmptyState>
            )}
            <PrintMark reader={name} today={today} />
          </Page>
        );
      }}
    </PageAnswer>
  );
}
