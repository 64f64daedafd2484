package fr.qualipilote.ui.open;

import org.springframework.web.bind.annotation.GetMapping;

/** The accessibility statement of the open pages. */
@OpenController
class OpenStatementController {

    @GetMapping(OpenPage.ROOT + "/accessibilite")
    String statement() {
        return "open/accessibility";
    }
}
