// MessageText
