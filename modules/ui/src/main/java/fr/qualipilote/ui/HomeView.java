package fr.qualipilote.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** First page of the product. */
@Route("")
@PageTitle("Qualipilote")
@AnonymousAllowed
class HomeView extends Main {

    HomeView() {
        add(
                new H1("Qualipilote"),
                new Paragraph("Le programme qualité du service : plan d’action, audits, indicateurs, certification."));
    }
}
