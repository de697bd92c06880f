import { graphql } from '../../session/graphql.js';

/** The whole framework with its steps: published once, so asked once a day at most. */
export const frameworkQuery = graphql(`
  query FrameworkOfLook {
    framework {
      lines {
        code domain name nameEn heading headingEn
        steps { number fromMonths toMonths description indicators { uri description } }
      }
      domains { code name nameEn }
      scales { code name nameEn question questionEn points { value label labelEn } }
      strengths { code name nameEn suggestions { code text textEn } }
    }
  }
`);

/** One child on every line: what was seen last, and the draft of who looks now. */
export const lookQuery = graphql(`
  query LookAt($childId: ID!) {
    look(childId: $childId) {
      childId callName ageLabel ageMonths talkAbout strengthsVersion
      lastWellbeing { observedOn wellbeing involvement }
      strengths { id kind text suggestion }
      lines { line lastRatingId last { state step observedOn certainty } }
      draft { id version savedAt observedOn wellbeing involvement marks { line step sight certainty note sameAs } }
    }
  }
`);

export const saveLookDraft = graphql(`
  mutation SaveLookDraft($input: SaveLookDraftInput!) {
    saveLookDraft(input: $input) { id version state }
  }
`);

/** Undoes *Klaar* within ten seconds (O18). */
export const takeBackLook = graphql(`
  mutation TakeBackLook($input: TakeBackLookInput!) { takeBackLook(input: $input) { id version state } }
`);

export const finishLook = graphql(`
  mutation FinishLook($input: FinishLookInput!) {
    finishLook(input: $input) { id version state }
  }
`);

export const setStrengths = graphql(`
  mutation SetStrengths($input: SetStrengthsInput!) {
    setStrengths(input: $input) { id version }
  }
`);
