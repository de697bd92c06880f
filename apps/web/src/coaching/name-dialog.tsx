import { useState } from 'react';
import { FormDialog } from '../parts/form-dialog/form-dialog.js';
import { Select } from '../parts/select/select.js';
import { graphql } from '../session/graphql.js';
import { useAnswer } from '../session/use-answer.js';
import type { Pressed } from '../session/use-act.js';
import { useWords } from '../words/use-words.js';
import { PaperConsents } from './paper-consents.js';

const childrenQuery = graphql(`
  query ChildrenToName($groupId: ID!) {
    groupLevels(groupId: $groupId) {
      children { id callName familyInitial }
    }
  }
`);

interface NameDialogProps {
  /** Where the child is; one is chosen when there are several. */
  groups: readonly { id: string; name: string }[];
  /** For whom parents must have agreed; without it for any organisation whose coaches work there. */
  employerId?: string;
  text: string;
  /** How the choice is sent. */
  act: Pressed;
  onName: (childId: string) => void;
  onClose: () => void;
}

/** Which child may be named, and what its parents said; who works with the child chooses it (R38, K11). */
export function NameDialog({ groups, employerId, text, act, onName, onClose }: NameDialogProps) {
  const say = useWords();
  const [chosen, setChosen] = useState<string>();
  const [child, setChild] = useState<string>();
  const groupId = chosen ?? groups[0]?.id;
  const children = useAnswer(childrenQuery, { groupId: groupId ?? '' }, { enabled: groupId !== undefined });
  const options = (children.data?.groupLevels.children ?? []).map(({ id, callName, familyInitial }) => ({
    key: id,
    text: [callName, familyInitial].filter(Boolean).join(' '),
  }));
  const choose = (group?: string) => {
    setChosen(group);
    setChild(undefined);
  };
  return (
    <FormDialog
      title={say('trajectory.name.title')}
      submit={say('trajectory.name.submit')}
      isReady={child !== undefined}
      act={act}
      onClose={onClose}
      onSubmit={() => child && onName(child)}
    >
      <p>{text}</p>
      {groups.length > 1 ? (
        <Select label={say('question.group')} options={groups.map(({ id, name }) => ({ key: id, text: name }))} value={groupId} onChange={choose} />
      ) : null}
      <Select label={say('trajectory.name.child')} options={options} value={child} onChange={setChild} placeholder={say('trajectory.name.choose')} />
      {child ? <PaperConsents childId={child} employerId={employerId} /> : null}
    </FormDialog>
  );
}
