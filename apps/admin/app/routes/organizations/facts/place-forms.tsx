import { RadioField } from '#app/forms/choice-fields.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { Unfold } from '#app/forms/unfold.tsx';
import { type Unit, UnitField } from '#app/forms/unit-field.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { zones } from '../filter.ts';
import { type Body, BodyFields, DaysFields, useDayLabels } from './body-fields.tsx';
import { hierarchies, Locating, Placing, Zoning } from './schemas.ts';

type Props = {
  body: Body & { zone: (typeof zones)[number] | null };
  /** Units at hand: those found without scripts. */
  units: Unit[];
  open: boolean;
};
const exactly = { precision: 'DAY' as const };

export function PlaceForm({ body, units, open }: Props) {
  const { t } = useWords();
  const paper = usePaper({
    name: 'place',
    schema: Placing,
    labels: { parentId: t('facts:parent'), hierarchy: t('facts:hierarchy'), ...useDayLabels() },
    defaultValue: { hierarchy: 'ADMINISTRATIVE', from: exactly },
  });
  return (
    <Unfold summary={t('facts:verb.place')} form="place" open={open}>
      <PaperForm paper={paper}>
        <BodyFields body={body} />
        <RadioField
          meta={paper.fields.hierarchy}
          options={hierarchies.map((value) => ({ value, name: t(`facts:in.${value}`) }))}
        />
        <UnitField meta={paper.fields.parentId} units={units} hint={t('facts:parentHint')} />
        <DaysFields fields={paper.fields} />
        <SubmitButton tone="plain">{t('facts:save')}</SubmitButton>
      </PaperForm>
    </Unfold>
  );
}

export function LocateForm({ body, units, open }: Props) {
  const { t } = useWords();
  const paper = usePaper({
    name: 'locate',
    schema: Locating,
    labels: { communeId: t('facts:commune'), ...useDayLabels() },
    defaultValue: { from: exactly },
  });
  return (
    <Unfold summary={t('facts:verb.locate')} form="locate" open={open}>
      <PaperForm paper={paper}>
        <BodyFields body={body} />
        <UnitField meta={paper.fields.communeId} units={units} hint={t('facts:communeHint')} />
        <DaysFields fields={paper.fields} />
        <SubmitButton tone="plain">{t('facts:save')}</SubmitButton>
      </PaperForm>
    </Unfold>
  );
}

export function ZoneForm({ body, open }: Omit<Props, 'units'>) {
  const { t } = useWords();
  const paper = usePaper({
    name: 'zone',
    schema: Zoning,
    labels: { zone: t('facts:zone'), ...useDayLabels() },
    defaultValue: { ...(body.zone && { zone: body.zone }), from: exactly },
  });
  return (
    <Unfold summary={t('facts:verb.zone')} form="zone" open={open}>
      <PaperForm paper={paper}>
        <BodyFields body={body} />
        <RadioField
          meta={paper.fields.zone}
          options={zones.map((value) => ({ value, name: t(`organizations:zone.${value}`) }))}
        />
        <DaysFields fields={paper.fields} />
        <SubmitButton tone="plain">{t('facts:save')}</SubmitButton>
      </PaperForm>
    </Unfold>
  );
}
