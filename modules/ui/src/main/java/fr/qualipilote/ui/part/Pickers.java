package fr.qualipilote.ui.part;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.ui.text.Wording;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Fields that choose a person, a service, a theme or a date, the same on every screen. */
public final class Pickers {

    private Pickers() {}

    /** Finds by any part of the name, without regard to case and accents. */
    public static ComboBox<PersonLine> person(String label, List<PersonLine> people) {
        ComboBox<PersonLine> field = new ComboBox<>(label);
        field.setItemLabelGenerator(PersonLine::name);
        field.setItems((person, typed) -> SearchText.contains(person.name(), typed), people);
        return field;
    }

    public static ComboBox<ServiceLine> service(String label, List<ServiceLine> services) {
        ComboBox<ServiceLine> field = new ComboBox<>(label);
        field.setItemLabelGenerator(ServiceLine::code);
        field.setItems(
                (service, typed) -> SearchText.contains(service.code() + " " + service.label(), typed), services);
        return field;
    }

    public static ComboBox<ChapterLine> theme(String label, List<ChapterLine> themes) {
        ComboBox<ChapterLine> field = new ComboBox<>(label);
        field.setItemLabelGenerator(ChapterLine::label);
        field.setItems((theme, typed) -> SearchText.contains(theme.label(), typed), themes);
        return field;
    }

    /** A date with French or English names, typed as dd/mm/yyyy. */
    public static DatePicker date(String label) {
        Wording words = Wording.here();
        DatePicker field = new DatePicker(label);
        // opens by its button or the arrow key: whoever types a date goes on with Tab
        field.setAutoOpen(false);
        field.setLocale(words.locale());
        DatePickerI18n names = new DatePickerI18n();
        names.setDateFormats(words.text("date-picker.format"), "dd/MM/yy", "yyyy-MM-dd");
        names.setFirstDayOfWeek(1);
        names.setMonthNames(Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, words.locale()))
                .toList());
        names.setWeekdays(weekdays(TextStyle.FULL_STANDALONE, words));
        names.setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, words));
        names.setToday(words.text("date-picker.today"));
        names.setCancel(words.text("button.cancel"));
        names.setBadInputErrorMessage(words.text("date-picker.bad-input"));
        names.setMinErrorMessage(words.text("date-picker.too-early"));
        names.setMaxErrorMessage(words.text("date-picker.too-late"));
        names.setRequiredErrorMessage(words.text("field.required"));
        field.setI18n(names);
        return field;
    }

    private static List<String> weekdays(TextStyle style, Wording words) {
        return IntStream.range(0, 7)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, words.locale()))
                .toList();
    }
}
