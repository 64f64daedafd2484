package fr.qualipilote.ui.part;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;

/** Where an import begins: why the last file was not taken, the place for the next, and what it has to hold. */
public final class FileCard {

    private FileCard() {}

    /** @param refusal why the last file was not taken; null where there was none */
    public static Card asking(String title, @Nullable String refusal, FileField field, String... help) {
        Card card = new Card(title);
        if (refusal != null) {
            card.with(Note.refused(refusal).atOnce());
        }
        UnorderedList list = new UnorderedList();
        for (String sentence : help) {
            list.add(new ListItem(sentence));
        }
        return card.with(field.large(), list);
    }
}
