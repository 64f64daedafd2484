package fr.qualipilote.ui;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.theme.Theme;

/** The HTML page around every view: theme and head elements. */
@Theme("qualipilote")
public class PageShell implements AppShellConfigurator {}
