/** The hierarchy of a school and what its offices owe by when; each package opens with a guided tour of its own. */
module zeren.core {
    requires org.snakeyaml.engine;

    exports zeren.accountability;
    exports zeren.assessment;
    exports zeren.calendar;
    exports zeren.explanation;
    exports zeren.inspection;
    exports zeren.organisation;
    exports zeren.register;
    exports zeren.rulebook;
    exports zeren.scenario;
    exports zeren.schedule;
    exports zeren.text;
    exports zeren.yaml;
}
