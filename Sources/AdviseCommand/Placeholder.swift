// AdviseCommand
