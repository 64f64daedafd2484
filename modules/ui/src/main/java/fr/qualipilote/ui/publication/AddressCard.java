package fr.qualipilote.ui.publication;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.qualipilote.publication.PublicationLine;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.text.Wording;

/** Where everybody reads a publication, to be opened or copied. */
final class AddressCard extends Composite<Card> {

    private final Wording words = Wording.here();
    private final Card card = new Card(words.text("publication.addresses"));

    AddressCard(PublicationLine line) {
        UnorderedList list = new UnorderedList();
        list.addClassName("qp-plain-list");
        if (line.inForce()) {
            list.add(address("publication.address.in-force", PublicationNavigation.openInForce()));
        }
        list.add(address("publication.address.page", PublicationNavigation.open(line.reference(), "")));
        list.add(address("publication.address.csv", PublicationNavigation.open(line.reference(), ".csv")));
        list.add(address("publication.address.json", PublicationNavigation.open(line.reference(), ".json")));
        list.add(address(
                "publication.address.fragment", PublicationNavigation.open(line.reference(), "/fragment.html")));
        Paragraph explain = new Paragraph(words.text("publication.addresses.explain"));
        explain.addClassName("qp-muted");
        card.with(explain, list);
    }

    @Override
    protected Card initContent() {
        return card;
    }

    private ListItem address(String key, String path) {
        Anchor link = new Anchor(path, words.text(key));
        link.setTarget(AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        Div text = new Div(link);
        text.addClassName("qp-line-text");
        Button copy = new Button(words.text("publication.copy"));
        copy.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        copy.setAriaLabel(words.text("publication.copy.of", words.text(key)));
        copy.addClickListener(click -> copy.getElement()
                .executeJs("return navigator.clipboard.writeText(new URL($0, document.baseURI).href)", path)
                .then(
                        copied -> Notices.done(words.text("publication.copied")),
                        refused -> Notices.refused(words.text("publication.not-copied"))));
        ListItem item = new ListItem(text, copy);
        item.addClassName("qp-line");
        return item;
    }
}
