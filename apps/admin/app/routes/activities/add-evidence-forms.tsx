import { PaperForm } from '#app/forms/paper-form.tsx';
import { PhotoField } from '#app/forms/photo-field.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { TextField } from '#app/forms/text-fields.tsx';
import { Unfold } from '#app/forms/unfold.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { AddingLink, AddingPhoto } from './answers.ts';
import { ConsentField } from './consent-field.tsx';

type Adding = { activityId: string; onBehalfOf: string };

export function AddPhotoForm({ activityId, onBehalfOf }: Adding) {
  const { t } = useWords();
  const paper = usePaper({
    name: 'photo',
    schema: AddingPhoto,
    labels: {
      photos: t('activities:addEvidence.photo'),
      caption: t('activities:addEvidence.caption'),
      consent: t('activities:addEvidence.consent'),
    },
    defaultValue: { consent: 'MISSING' },
  });
  return (
    <Unfold summary={t('activities:addEvidence.summary')} form="photo">
      <PaperForm paper={paper} withFiles className="grid max-w-[60ch] gap-4">
        <input type="hidden" name="activityId" value={activityId} />
        <input type="hidden" name="onBehalfOf" value={onBehalfOf} />
        <PhotoField
          meta={paper.fields.photos}
          reply={paper.reply}
          multiple={false}
          hint={t('activities:record.photosHint')}
          kept={(count) => t('activities:record.kept', { count })}
        />
        <TextField meta={paper.fields.caption} />
        <ConsentField meta={paper.fields.consent} />
        <SubmitButton tone="plain" form="photo">
          {t('activities:addEvidence.verb')}
        </SubmitButton>
      </PaperForm>
    </Unfold>
  );
}

export function AddLinkForm({ activityId, onBehalfOf }: Adding) {
  const { t } = useWords();
  const paper = usePaper({
    name: 'link',
    schema: AddingLink,
    labels: { link: t('activities:addEvidence.link'), caption: t('activities:addEvidence.caption') },
  });
  return (
    <Unfold summary={t('activities:addEvidence.linkSummary')} form="link">
      <PaperForm paper={paper} className="grid max-w-[60ch] gap-4">
        <input type="hidden" name="activityId" value={activityId} />
        <input type="hidden" name="onBehalfOf" value={onBehalfOf} />
        <TextField meta={paper.fields.link} type="url" hint={t('activities:addEvidence.linkHint')} />
        <TextField meta={paper.fields.caption} />
        <SubmitButton tone="plain" form="link">
          {t('activities:addEvidence.linkVerb')}
        </SubmitButton>
      </PaperForm>
    </Unfold>
  );
}
