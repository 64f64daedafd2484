package fr.qualipilote.surveys.domain;

import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.surveys.AnswerScale;
import fr.qualipilote.surveys.EditQuestion;
import fr.qualipilote.surveys.InvalidSurvey;
import fr.qualipilote.surveys.QuestionId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question of the bank: asked again in later waves, so that there is a trend. */
@Entity(name = "SurveyQuestion")
@Table(name = "survey_question")
public class Question {

    @Id
    private UUID id;

    @Version
    private int version;

    private String label;

    /** Unique: the same question is not in the bank twice. */
    @Column(name = "label_key")
    private String labelKey;

    private @Nullable String wording;

    @Enumerated(EnumType.STRING)
    private AnswerScale scale;

    private @Nullable String theme;

    private boolean retired;

    @SuppressWarnings("NullAway.Init")
    protected Question() {}

    public Question(EditQuestion terms) {
        this.id = UUID.randomUUID();
        this.scale = terms.scale();
        write(terms);
    }

    /** @param inUse whether a wave asks it: its scale stays then */
    public void change(EditQuestion terms, boolean inUse) {
        if (inUse && terms.scale() != scale) {
            throw InvalidSurvey.because("scale-in-use", label + " was asked already", label);
        }
        scale = terms.scale();
        write(terms);
    }

    private void write(EditQuestion terms) {
        label = SurveyTexts.required(terms.label(), "label", SurveyTexts.LABEL);
        labelKey = keyOf(label);
        wording = SurveyTexts.optional(terms.wording(), "wording", SurveyTexts.WORDING);
        theme = terms.theme();
    }

    /** What makes two labels one question: letters and digits, without case and accents. */
    public static String keyOf(String label) {
        return SearchText.key(label);
    }

    public void retire(boolean now) {
        retired = now;
    }

    public QuestionId id() {
        return new QuestionId(id);
    }

    public int version() {
        return version;
    }

    public String label() {
        return label;
    }

    public String labelKey() {
        return labelKey;
    }

    public @Nullable String wording() {
        return wording;
    }

    public AnswerScale scale() {
        return scale;
    }

    public @Nullable String theme() {
        return theme;
    }

    public boolean isRetired() {
        return retired;
    }
}
