import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useAnswer } from '../../session/use-answer.js';
import { scalesQuery } from './looks.query.js';

/** One scale of five in the language of the screen. */
export interface Scale {
  readonly name: string;
  readonly anchors: readonly [string, string, string, string, string];
}

/** Both scales, and how a look says them: "Welbevinden: wisselend · Betrokkenheid: gaat op in wat het doet". */
export interface Scales {
  readonly wellbeing: Scale;
  readonly involvement: Scale;
  inWords: (felt: { wellbeing: number | null; involvement: number | null }) => string;
}

/** The words of wellbeing and involvement; undefined until they are there. Published versions never change. */
export function useScales(): Scales | undefined {
  const { data } = useAnswer(scalesQuery, {});
  const english = useIntl().locale.startsWith('en');
  return useMemo(() => {
    const named = (code: string): Scale | undefined => {
      const scale = data?.framework.scales.find((one) => one.code === code);
      if (!scale) return undefined;
      return {
        name: english ? scale.nameEn : scale.name,
        anchors: scale.points.map((point) => (english ? point.labelEn : point.label)) as unknown as Scale['anchors'],
      };
    };
    const wellbeing = named('WELLBEING');
    const involvement = named('INVOLVEMENT');
    if (!wellbeing || !involvement) return undefined;
    const said = ({ name, anchors }: Scale, point: number | null) => (point ? `${name}: ${anchors[point - 1] ?? ''}` : undefined);
    return { wellbeing, involvement, inWords: (felt) => [said(wellbeing, felt.wellbeing), said(involvement, felt.involvement)].filter(Boolean).join(' · ') };
  }, [data, english]);
}
