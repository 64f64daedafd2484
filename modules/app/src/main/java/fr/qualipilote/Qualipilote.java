package fr.qualipilote;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Starts the product; every direct sub-package is a module. */
@Modulithic(systemName = "Qualipilote")
@SpringBootApplication
public class Qualipilote {

    public static void main(String[] arguments) {
        SpringApplication.run(Qualipilote.class, arguments);
    }
}
