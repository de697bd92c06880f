import { Select } from '../parts/select/select.js';
import { Answer } from '../session/answer.js';
import { graphql } from '../session/graphql.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/use-words.js';

const colleaguesQuery = graphql(`
  query SupportColleagues($childId: ID!) { supportColleagues(childId: $childId) { accountId name owns } }
`);

/** Somebody of the school or childcare, with the name that stands on the button. */
export interface ChosenColleague {
  accountId: string;
  name: string;
}

interface ColleagueSelectProps {
  childId: string;
  label: string;
  /** Leaves out who owns the support already. */
  another?: boolean;
  value?: ChosenColleague;
  onChange: (colleague: ChosenColleague) => void;
}

/** One of those who may own the support of a child, or hear a signal about it (R39). */
export function ColleagueSelect({ childId, label, another = false, value, onChange }: ColleagueSelectProps) {
  const say = useWords();
  const answer = useAnswer(colleaguesQuery, { childId });
  return (
    <Answer query={answer}>
      {({ supportColleagues }) => {
        const colleagues = supportColleagues.filter(({ owns }) => !another || !owns);
        return (
          <Select
            label={label}
            options={colleagues.map(({ accountId, name }) => ({ key: accountId, text: name }))}
            value={value?.accountId}
            placeholder={say('track.handOver.choose')}
            onChange={(chosen) => {
              const colleague = colleagues.find(({ accountId }) => accountId === chosen);
              if (colleague) onChange(colleague);
            }}
          />
        );
      }}
    </Answer>
  );
}
