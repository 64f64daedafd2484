package fr.qualipilote.ui.shell;

import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.ChangedMeanwhile;
import fr.qualipilote.actionplan.OccurrenceState;
import fr.qualipilote.actionplan.StepRefused;
import fr.qualipilote.diagnosis.AnswerChanged;
import fr.qualipilote.indicators.CollectionRefused;
import fr.qualipilote.indicators.CollectionState;
import fr.qualipilote.indicators.InvalidIndicator;
import fr.qualipilote.indicators.MeasureState;
import fr.qualipilote.indicators.MeasureStepRefused;
import fr.qualipilote.indicators.Unit;
import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.BusinessRefusal;
import fr.qualipilote.kernel.Period;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.publication.PublicationStepRefused;
import fr.qualipilote.surveys.WaveStepRefused;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.text.Wording;
import fr.qualipilote.worklist.WorkItemTaken;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Turns a refusal of a use case, a code with arguments, into the sentence that a person reads. */
@Component
public class Refusals {

    private final Names names;

    public Refusals(Names names) {
        this.names = names;
    }

    /** The refusal behind an exception, however deep, if there is one. */
    static Optional<BusinessRefusal> in(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof BusinessRefusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    public String sentence(BusinessRefusal refusal, Wording words) {
        names.forget();
        String key = "refusal." + refusal.code() + manner(refusal);
        return words.has(key)
                ? words.text(key, arguments(refusal, words))
                : words.text("refusal.unknown", refusal.code());
    }

    /** Which of its sentences, where a refusal has more than one. */
    private static String manner(BusinessRefusal refusal) {
        if (refusal instanceof AnswerChanged changed) {
            return changed.current().level() == null ? "-unset" : "";
        }
        return namesWho(refusal) ? "-by" : "";
    }

    /** Whether it is known who was faster. */
    private static boolean namesWho(BusinessRefusal refusal) {
        return (refusal instanceof StepRefused || refusal instanceof ChangedMeanwhile)
                && refusal.arguments().stream().anyMatch(PersonId.class::isInstance);
    }

    private Object[] arguments(BusinessRefusal refusal, Wording words) {
        if (refusal instanceof WorkItemTaken taken) {
            return new Object[] {names.person(taken.by())};
        }
        if (refusal.code().endsWith(".person-inactive") && !(refusal instanceof InvalidIndicator)) {
            return new Object[] {
                names.person(PersonId.of(refusal.arguments().get(0).toString()))
            };
        }
        Object[] arguments = refusal.arguments().stream()
                .map(argument -> readable(argument, words))
                .toArray();
        if (refusal instanceof AccessRefused || isStep(refusal)) {
            arguments[0] = words.text("deed." + refusal.arguments().get(0));
        }
        if (refusal instanceof MeasureStepRefused && arguments.length > 3) {
            arguments[3] = words.label(MeasureState.valueOf(String.valueOf(arguments[3])));
        }
        if (refusal instanceof CollectionRefused) {
            tellCollection(arguments, words);
        }
        if (refusal.code().equals("measure.above-bound") || refusal.code().equals("measure.below-bound")) {
            arguments[3] =
                    words.decimal(new BigDecimal(String.valueOf(arguments[3]).replace(',', '.')));
        }
        if (refusal.code().equals("measure.wrong-unit")) {
            arguments[3] = words.label(Unit.valueOf(String.valueOf(arguments[3])));
        }
        if (refusal instanceof StepRefused) {
            arguments[2] = state(String.valueOf(refusal.arguments().get(2)), words);
        }
        return arguments;
    }

    /** « renvoyer la saisie », the period and the state; or the period, how many values are missing and which. */
    private static void tellCollection(Object[] arguments, Wording words) {
        boolean step = words.has("deed." + arguments[0]);
        int period = step ? 1 : 0;
        arguments[period] = words.period(String.valueOf(arguments[period]));
        if (step) {
            arguments[0] = words.text("deed." + arguments[0]);
            arguments[2] = words.label(CollectionState.valueOf(String.valueOf(arguments[2])));
        }
    }

    private static boolean isStep(BusinessRefusal refusal) {
        return refusal instanceof StepRefused
                || refusal instanceof MeasureStepRefused
                || refusal instanceof PublicationStepRefused
                || refusal instanceof WaveStepRefused;
    }

    private Object readable(Object argument, Wording words) {
        if (argument instanceof LocalDate date) {
            return words.date(date);
        }
        if (argument instanceof YearMonth month) {
            return words.period(Period.month(month));
        }
        if (argument instanceof PersonId person) {
            return names.person(person);
        }
        if (argument instanceof Instant instant) {
            return words.dateTime(instant);
        }
        if (argument instanceof Enum<?> constant) {
            return words.label(constant);
        }
        // a text that is missing or too long is named by its field
        String field = "field." + argument;
        return argument instanceof Number ? argument : words.has(field) ? words.text(field) : argument.toString();
    }

    private static String state(String name, Wording words) {
        return Stream.<Enum<?>>concat(Stream.of(ActionState.values()), Stream.of(OccurrenceState.values()))
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .map(words::label)
                .orElse(name);
    }
}
