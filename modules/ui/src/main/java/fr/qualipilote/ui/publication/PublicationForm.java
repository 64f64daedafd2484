package fr.qualipilote.ui.publication;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.kernel.Period;
import fr.qualipilote.ui.part.StepDialog;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** Title and months of a publication. */
final class PublicationForm extends StepDialog {

    private static final int LONGEST_TITLE = 200;
    private static final int MONTHS_OFFERED = 36;

    private final TextField title = new TextField(words.text("publication.field.title"));
    private final Select<YearMonth> from = new Select<>();
    private final Select<YearMonth> to = new Select<>();

    interface Given {

        /** @return what is done once the form is closed: while it is open the address cannot change */
        Runnable accept(String title, YearMonth from, YearMonth to);
    }

    /** @param latest the last month that can be published */
    PublicationForm(
            String heading,
            String explain,
            String verb,
            String shownTitle,
            YearMonth shownFrom,
            YearMonth shownTo,
            YearMonth latest,
            Given given) {
        super(heading);

        // components
        title.setMaxLength(LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setValue(shownTitle);
        title.setWidthFull();
        months(from, words.text("publication.field.from"), shownFrom, latest);
        months(to, words.text("publication.field.to"), shownTo, latest);

        // layout
        say(explain);
        ask(title, from, to);
        confirm(verb, () -> {
            if (!given(title, !title.getValue().isBlank())) {
                return false;
            }
            to.setErrorMessage(words.text("publication.field.reversed"));
            to.setInvalid(to.getValue().isBefore(from.getValue()));
            if (to.isInvalid()) {
                return false;
            }
            Runnable afterwards = given.accept(title.getValue().strip(), from.getValue(), to.getValue());
            close();
            afterwards.run();
            return true;
        });
    }

    private void months(Select<YearMonth> field, String label, YearMonth shown, YearMonth latest) {
        List<YearMonth> months =
                IntStream.range(0, MONTHS_OFFERED).mapToObj(latest::minusMonths).toList();
        field.setLabel(label);
        field.setItems(months);
        field.setItemLabelGenerator(month -> words.period(Period.month(month)));
        field.setEmptySelectionAllowed(false);
        field.setValue(months.contains(shown) ? shown : latest);
    }
}
