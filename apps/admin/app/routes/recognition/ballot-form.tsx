import * as z from 'zod';
import { Section } from '#app/components/section.tsx';
import { RadioField } from '#app/forms/choice-fields.tsx';
import { PaperForm } from '#app/forms/paper-form.tsx';
import { SubmitButton } from '#app/forms/submit-button.tsx';
import { usePaper } from '#app/forms/use-paper.ts';
import { choice } from '#app/forms/values.ts';
import { useWords } from '#app/i18n/use-words.ts';

const choices = ['FOR', 'AGAINST', 'ABSTAIN'] as const;
const Vote = z.object({ choice: choice(choices) });

type BallotFormProps = {
  nominationId: string;
  ballot: { meetingId: string; heldOn: string; ownVoteCast: boolean };
};

/** No draft is kept: a secret vote leaves nothing on the device either. */
export function BallotForm({ nominationId, ballot }: BallotFormProps) {
  const { t, day } = useWords();
  const paper = usePaper({ name: 'ballot', schema: Vote, labels: { choice: t('recognition:ballot.choice') } });
  return (
    <Section title={t('recognition:ballot.own')} aside={t('recognition:meeting.heldOn', { day: day(ballot.heldOn) })}>
      {ballot.ownVoteCast ? (
        <p>{t('recognition:ballot.alreadyCast')}</p>
      ) : (
        <PaperForm paper={paper}>
          <input type="hidden" name="meetingId" value={ballot.meetingId} />
          <input type="hidden" name="nominationId" value={nominationId} />
          <p>{t('recognition:ballot.secret')}</p>
          <RadioField
            meta={paper.fields.choice}
            options={choices.map((value) => ({ value, name: t(`recognition:ballot.${value}`) }))}
          />
          <p className="border-l-2 border-late pl-3 font-medium">{t('recognition:ballot.before')}</p>
          <SubmitButton form="ballot">{t('recognition:ballot.cast')}</SubmitButton>
        </PaperForm>
      )}
    </Section>
  );
}
