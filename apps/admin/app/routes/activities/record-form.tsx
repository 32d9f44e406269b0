import { ContextLink } from '#app/context/context-link.tsx';
import { CheckField, RadioField, SelectField } from '#app/forms/choice-fields.tsx';
import { MoreDetails } from '#app/forms/more-details.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { PhotoField } from '#app/forms/photo-field.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { DayField, TextAreaField, TextField } from '#app/forms/text-fields.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { today } from '#app/i18n/dates.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { OnlyParties } from '#app/routes/partnerships/only-parties.tsx';
import { useOwnParties } from '#app/routes/partnerships/use-own-parties.ts';
import { ConsentField } from './consent-field.tsx';
import { CountFields } from './count-fields.tsx';
import { kinds, modes } from './kinds.ts';
import type { recordingOf } from './record.server.ts';
import { precisions, Recording } from './recording.ts';

type Partnership = Awaited<ReturnType<typeof recordingOf>>;

/** In a minute, from a phone: what, when, how many of ours, a photo. The rest can be said when there is time. */
export function RecordForm({ partnership }: { partnership: Partnership }) {
  const { t } = useWords();
  const [own] = useOwnParties(partnership.parties);
  const paper = useRecordPaper(partnership, own?.id);
  if (!own) return <OnlyParties partnership={partnership} />;
  const { fields } = paper;
  const parties = [own, ...partnership.parties.filter(({ id }) => id !== own.id)];
  const [ownCounts, ...otherCounts] = fields.participation.getFieldList();
  return (
    <PaperForm paper={paper} withFiles>
      <input type="hidden" name="onBehalfOf" value={own.id} />
      <SelectField
        meta={fields.kind}
        options={kinds.map((kind) => ({ value: kind, name: t(`activities:kind.${kind}`) }))}
      />
      <TextField meta={fields.theme} hint={t('activities:record.themeHint')} />
      <DayField meta={fields.heldOn} />
      {ownCounts && <CountFields meta={ownCounts} unit={own} />}
      <PhotoField
        meta={fields.photos}
        reply={paper.reply}
        hint={t('activities:record.photosHint')}
        kept={(count) => t('activities:record.kept', { count })}
      />
      <ConsentField meta={fields.consent} />
      <MoreDetails paper={paper}>
        <TextField meta={fields.place} hint={t('activities:record.placeHint')} />
        <TextAreaField meta={fields.description} />
        {otherCounts.map((meta, index) => {
          const unit = parties[index + 1];
          return unit && <CountFields key={unit.id} meta={meta} unit={unit} />;
        })}
        <RadioField
          meta={fields.mode}
          options={modes.map((mode) => ({ value: mode, name: t(`activities:mode.${mode}`) }))}
        />
        <RadioField
          meta={fields.precision}
          options={precisions.map((value) => ({ value, name: t(`activities:record.precision${value}`) }))}
        />
        <TextField meta={fields.caption} />
        {partnership.planItems.length > 0 && (
          <CheckField
            meta={fields.planItemIds}
            options={partnership.planItems.map(({ id, text }) => ({ value: id, name: text }))}
          />
        )}
      </MoreDetails>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton>{t('activities:record.submit')}</SubmitButton>
        <ContextLink to="/activities/new" className="inline-flex min-h-11 items-center text-table">
          {t('activities:record.change')}
        </ContextLink>
      </div>
    </PaperForm>
  );
}

function useRecordPaper({ parties, planned }: Partnership, own: string | undefined) {
  const { t } = useWords();
  return usePaper({
    name: 'record',
    schema: Recording,
    labels: {
      kind: t('activities:record.kind'),
      theme: t('activities:record.theme'),
      heldOn: t('activities:record.heldOn'),
      precision: t('activities:record.precision'),
      'participation.teachers': t('activities:record.teachers'),
      'participation.pupils': t('activities:record.pupils'),
      photos: t('activities:record.photos'),
      consent: t('activities:record.consent'),
      caption: t('activities:record.caption'),
      mode: t('activities:record.mode'),
      place: t('activities:record.place'),
      description: t('activities:record.description'),
      planItemIds: t('activities:record.planItems'),
    },
    defaultValue: {
      ...(planned && { kind: planned.kind, theme: planned.theme }),
      heldOn: planned?.heldOn.value ?? today(),
      mode: planned?.mode ?? 'IN_PERSON',
      ...(planned?.place && { place: planned.place }),
      planItemIds: planned?.planItems?.map(({ id }) => id) ?? [],
      precision: 'DAY',
      consent: 'MISSING',
      participation: [own, ...parties.map(({ id }) => id).filter((id) => id !== own)].flatMap((id) =>
        id ? [{ organizationId: id }] : [],
      ),
    },
    draft: true,
  });
}
