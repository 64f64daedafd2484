/** Reads tables that people send (CSV, XLSX, ODS), however messy or hostile, within fixed bounds, and writes clean ones. */
@ApplicationModule(
        displayName = "Spreadsheet",
        allowedDependencies = {})
@NullMarked
package fr.qualipilote.spreadsheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
