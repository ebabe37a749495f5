import { bot, customer, maybe, type Script } from '../script';
import { saysByeEn, saysYesEn } from './words-en';

const question = bot(
  'You stayed with us until {checkout}. From zero to ten, how likely are you to recommend us?',
  'About your {nights}-night stay: on a scale of 0 to 10, would you recommend the hotel?',
  'How was your stay in room {room}? Please give it a number from zero to ten.',
);

/** A hotel asks its guests for feedback. */
export const hotelEn: Script = {
  language: 'EN',
  opening: bot(
    'Good afternoon, this is {botName} from {org}. Am I speaking with {fullName}?',
    'Hello {firstName}, {org} calling about your recent stay. Do you have a minute?',
    'Hi, this is {org} in Almaty. Is this {firstName}?',
    'Good day! I am {botName}, a voice assistant of {org}. Could I ask you three short questions, {firstName}?',
  ),
  repeats: ['This is {org}. I am calling about your stay until {checkout}.', 'It is a short feedback call from {org}.'],
  branches: [
    {
      key: 'promoter', weight: 38, result: 'CALL_ANSWERED_FEEDBACK_POSITIVE', sentiments: [['positive', 1]],
      flow: [
        saysYesEn, question,
        customer(
          'Oh, {score}, easily.', 'I\'d say {score}.', '{score}! The view of the mountains was unreal.', 'Solid {score}, we loved it.',
          '{score} out of ten. Your breakfast ladies are lovely.',
        ),
        bot(
          'Wonderful! What did you enjoy most?', 'Thank you! What stood out for you?', 'That is great to hear. What should we keep doing?',
        ),
        customer(
          'The staff, hands down.', 'Breakfast, and the beds were super comfy.', 'Late check-out saved us, our flight was at midnight.',
          'The spa. I could have stayed in there all day.', 'Location. We walked everywhere.',
          'They upgraded us for our anniversary, such a nice touch.',
        ),
        maybe(0.5,
          bot('Is there anything that we could do better?', 'Anything that was not perfect?'),
          customer(
            'Maybe more plugs by the bed.', 'Nope, all good.', 'The lift is a bit slow.', 'Wi-Fi dropped a couple of times, nothing major.',
          )),
        bot('Thank you so much, we hope to see you again!', 'I will pass that on to the team. Safe travels!'),
        saysByeEn,
      ],
      summaries: [
        'The guest gave {score} and praised the staff and the rooms.', 'Very satisfied guest ({score}/10), would come back.',
        'Score {score}: loved breakfast and the location.',
      ],
      points: ['Gave {score} and praised the team.', 'Would gladly come back.', 'Mentioned several things they loved.'],
      facts: { score: [9, 10], reason: 'staff' },
    },
    {
      key: 'passive', weight: 17, result: 'CALL_ANSWERED_FEEDBACK_NEUTRAL', sentiments: [['neutral', 7], ['positive', 3]],
      flow: [
        saysYesEn, question,
        customer('Probably {score}.', '{score}. It was fine.', 'Hmm… {score}, I guess.', 'Let\'s say {score}. Decent, not amazing.'),
        bot('Thank you. What would have made it a ten?', 'What could we improve?'),
        customer(
          'The room faced the road, so not much sleep.', 'Check-in took forty minutes.', 'A kettle in the room, honestly.',
          'Breakfast was the same every day.', 'It\'s pricey for what it is.',
        ),
        bot('That is helpful, thank you.', 'I will note that for the manager.'),
        saysByeEn,
      ],
      summaries: ['Score {score}: a decent stay with small remarks.', 'The guest was content but named noise and slow check-in.'],
      points: ['Gave {score}; balanced praise and remarks.', 'Calm criticism of details.'],
      facts: { score: [7, 8], reason: 'noise' },
    },
    {
      key: 'detractor', weight: 14, result: 'CALL_ANSWERED_FEEDBACK_NEGATIVE', sentiments: [['negative', 1]],
      flow: [
        saysYesEn, question,
        customer(
          '{score}. And that\'s generous.', 'Honestly? {score}.', '{score}, I\'m afraid. Never again.',
          'Maybe {score}? The whole stay was a mess.', '{score}. I already wrote to your manager.',
        ),
        bot('I am very sorry. What went wrong?', 'That is not the stay we want. Could you tell me more?'),
        customer(
          'No hot water for two days and nobody cared.', 'Your desk charged my card twice and still no refund.',
          'The air-con was dead and it was thirty degrees.', 'There was hair in the bathroom. Hair!',
          'The reception guy was incredibly rude to my mother.',
        ),
        bot('I apologise. A manager will call you today. Is that all right?', 'I have opened a complaint. May our manager contact you?'),
        customer('Fine, but call before five.', 'I want the refund, not a call.', 'Sure, whatever.', 'Yes, please, this needs sorting.'),
        bot('Thank you for your patience. Goodbye.', 'Understood. We will make it right.'),
      ],
      summaries: [
        'Complaint: score {score}, a manager must call back.', 'The guest was upset about the room and wants a refund.',
        'Score {score}: serious complaints, the guest expects a refund.',
      ],
      points: ['Gave {score} and complained about the service.', 'Wants a refund.', 'Disappointed with how the problem was handled.'],
      facts: { score: [0, 6], reason: 'complaint', callback: true },
    },
    {
      key: 'refuse', weight: 9, result: 'CALL_ANSWERED_SURVEY_REFUSED', sentiments: [['neutral', 9], ['negative', 1]],
      flow: [
        customer(
          'I\'d rather not, thanks.', 'No surveys, sorry.', 'I already left a review online.',
          'Can\'t right now and don\'t call back, please.', 'My wife booked it, ask her.',
        ),
        bot('Of course. Thank you and goodbye.', 'No problem, have a pleasant day.'),
      ],
      summaries: ['The guest declined to take the survey.', 'Did not want to answer; had already left a review.'],
      points: ['Politely declined the survey.', 'No time for questions.'],
      facts: { reason: 'no_time' }, short: true,
    },
  ],
};
