package zeren.architecture.breach.roomnames.helper;

interface HelperBreach {
}
