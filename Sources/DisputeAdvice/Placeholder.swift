// DisputeAdvice
